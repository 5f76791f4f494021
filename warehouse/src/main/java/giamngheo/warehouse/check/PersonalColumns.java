package giamngheo.warehouse.check;

import java.util.Set;

/**
 * Columns whose text never leaves the data: names, identity numbers, and what the law on personal
 * data (91/2025/QH15) calls sensitive: ethnic origin and health.
 */
public final class PersonalColumns {
  private static final Set<String> NAMES =
      Set.of(
          "head_name",
          "full_name",
          "id_number",
          "id_hash",
          "id_last3",
          "ethnicity",
          "stunted",
          "underweight",
          "monthly_allowance",
          "health_insurance");

  private PersonalColumns() {}

  public static boolean contains(String column) {
    return column != null && NAMES.contains(column);
  }
}
