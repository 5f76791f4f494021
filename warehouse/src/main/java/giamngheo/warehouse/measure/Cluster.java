package giamngheo.warehouse.measure;

/** A primary sampling unit of a survey, within its stratum. */
public record Cluster(String stratum, String id) {
  /** All subjects of a census, which has no sample. */
  public static final Cluster NONE = new Cluster("", "");
}
