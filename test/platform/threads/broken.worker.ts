/* Code that cannot even be loaded. */

throw new Error('broken before it was given anything');
