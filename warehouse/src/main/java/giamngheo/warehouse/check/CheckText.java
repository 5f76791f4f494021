package giamngheo.warehouse.check;

/**
 * The texts of one check, or of one case of it, in one language each.
 *
 * @param severity what the finding does to its line
 * @param titleVi short name for tables and legends
 * @param titleEn the same in English
 * @param vi what is wrong, why that matters and what to do: a template with {@code {column}},
 *     {@code {value}} and {@code {0}}, {@code {1}} … for details
 * @param en the same in English
 */
record CheckText(Severity severity, String titleVi, String titleEn, String vi, String en) {}
