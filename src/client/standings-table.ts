/**
 * `<standings-table>`: what JavaScript adds to the static table. The page renders
 *
 * ```html
 * <standings-table data-src="{base}api/table.json" data-base="{base}">
 *   <div class="tools" hidden>                        its height is kept: .tools[hidden] { visibility: hidden } and the like
 *     <input type="search" data-search>               the key / focuses it
 *     <button data-filters aria-expanded="false">     on phones: shows what follows
 *     <button data-filter="{filter.key}" data-value="{String(choice.value)}" aria-pressed="false"> glyph, label, count
 *     <button data-columns aria-expanded="false" aria-haspopup="dialog">
 *     <p data-count role="status">142 ranked, 311 incomplete</p>
 *   </div>
 *   <div class="table-wrap">                          scrolls; role="table" moves here from the table when rows are drawn
 *     <table class="…" role="table">
 *       <thead role="rowgroup">
 *         <tr role="row"> <th data-group="Understanding">    spans the columns of its group
 *         <tr role="row"> <th role="columnheader" data-column="rank | model | average | task.{id} | meta.{key}"
 *                             aria-sort="ascending" on rank or average (as the page is sorted)>
 *                           <span data-sort>Label ↑</span>    becomes a <button> with the same class and children
 *       <tbody role="rowgroup">                       hidden when rows are drawn
 *         <tr class="…" role="row"> <td class="…" role="cell">
 *     <div class="view">                              put there: drawn rows, <div>s with the classes of tr and td
 *   </div>
 *   <nav data-pages>                                  continuation pages of a long board; hidden when rows are drawn
 * </standings-table>
 * ```
 *
 * Style rows and cells by class, not by element name, and give them widths that need no table layout (flex or grid
 * with `--w-*`), so that drawn rows look the same. Every row is `--row` high, borders included. A column can be
 * hidden: its header and cells get `hidden`, and a group's header gets `--span` for the columns it still has.
 */
export {};
