/**
 * `<standings-table>`: what JavaScript adds to the static table. The page renders
 *
 * ```html
 * <standings-table data-src="{base}api/table.json" data-base="{base}">
 *   <div class="tools" hidden>                        shown by JavaScript; CSS keeps its height where scripts run
 *     <input type="search" data-search>               the key / focuses it
 *     <button data-filters aria-expanded="false">     on phones: shows the filters and the order to choose
 *     <button data-filter="{filter.key}" data-value="{String(choice.value)}" aria-pressed="false"> glyph, label, count
 *     <button data-columns aria-expanded="false">     opens the column picker, which is put after it
 *     <p data-count role="status">142 ranked, 311 incomplete</p>
 *   </div>
 *   <div class="table-wrap">
 *     <table class="…" role="table">                  display: block
 *       <thead role="rowgroup">
 *         <tr role="row"> <th data-group="{task.group}">    spans the columns of its group; CSS reads --span
 *         <tr role="row"> <th role="columnheader" data-column="rank | model | average | task.{id} | meta.{key}"
 *                             aria-sort="descending">   on the one that the page is sorted by
 *                           <span data-sort>Label</span>    becomes a <button> with the same classes and children
 *       <tbody role="rowgroup">                       hidden once rows are drawn
 *         <tr class="…" role="row"> <td class="…" role="cell">
 *       <tbody class="view">                          appended: drawn rows, <div>s with the classes of tr and td
 *   </div>
 *   <nav data-pages>                                  continuation pages of a long board; hidden once rows are drawn
 * </standings-table>
 * ```
 *
 * Every column that the picker offers has its header; those not shown by default are `hidden`, and have no cells.
 * Rows and cells are styled by class, not by element name, and their widths need no table layout (flex or grid), so
 * that drawn rows look the same. A row is `--row` high, borders included.
 */
export {};
