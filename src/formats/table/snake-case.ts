/** `Model type (emoji)` and `modelType` become `model_type_emoji` and `model_type`. */
export function snakeCase(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}
