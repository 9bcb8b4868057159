import { ApiParam } from '@nestjs/swagger';
import { reviewDocumentNames } from '../../reviews/review-document-name.js';

/** Documents the part of the path that names a document of a review. */
export const DocumentParam = () =>
  ApiParam({
    name: 'document',
    schema: { type: 'string', enum: [...reviewDocumentNames], example: reviewDocumentNames[0] },
    description: 'The consolidated report, or the request for reports',
  });
