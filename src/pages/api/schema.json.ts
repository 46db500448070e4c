import type { APIRoute } from 'astro';
import { boardJsonSchema } from '../../api/board-schema.ts';

export const GET: APIRoute = () => Response.json(boardJsonSchema());
