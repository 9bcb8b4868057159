import type { Stored } from '../../support/world.js';
import { type Answers, signedIn, walkArea } from './walk.js';

/** A plan in force is read by its committee and by the bodies that it addresses, with those above them. */
const readers: Answers = signedIn(200, { neighbour: 404, admin: 404, stranger: 404 });
const draftReaders: Answers = signedIn(404, { board: 200, observer: 200 });

const at = (which: (objects: Objects) => Stored) => (objects: Objects) => ({
  params: { id: which(objects).id },
});
interface Objects {
  readonly plan: Stored;
  readonly draft: Stored;
  readonly foreignPlan: Stored;
}

/** The pages of plans. */
export const routes = walkArea<Objects>({
  prepare: async ({ make, committee, other, unit }) => {
    const [plan, foreignPlan] = [await make.planInForce(committee), await make.planInForce(other)];
    await make.duty(committee, plan, { cadence: 'yearly', leads: [unit] });
    const draft = await make.plan(committee, { status: 'draft', bodies: [unit] });
    await make.manager.query(
      'update plan set review_calendar = (select review_calendar from plan where id = $1) where id = $2',
      [plan.id, draft.id],
    );
    return { plan, draft, foreignPlan };
  },
  routes: [
    {
      route: 'GET /plans',
      action: 'plan.list',
      cases: [{ what: 'those that one reads', request: () => ({}), answers: signedIn(200) }],
    },
    {
      route: 'GET /plans/:id',
      action: 'plan.read',
      cases: [
        { what: 'in force, addressing the unit', request: at(({ plan }) => plan), answers: readers },
        { what: 'a draft', request: at(({ draft }) => draft), answers: draftReaders },
        {
          what: 'of another committee',
          request: at(({ foreignPlan }) => foreignPlan),
          answers: signedIn(404, { stranger: 200 }),
        },
      ],
    },
  ],
});
