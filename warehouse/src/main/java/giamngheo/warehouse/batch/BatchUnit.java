package giamngheo.warehouse.batch;

/**
 * What one revision is about.
 *
 * @param dataset the dataset
 * @param areaCode the commune, or empty where the dataset has none
 * @param period review year, or month for monthly lines
 */
public record BatchUnit(String dataset, String areaCode, String period) {}
