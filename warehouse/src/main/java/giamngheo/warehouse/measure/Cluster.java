package giamngheo.warehouse.measure;

import java.io.Serializable;

/** A primary sampling unit of a survey, within its stratum. */
public record Cluster(String stratum, String id) implements Serializable {
  /** All subjects of a census, which has no sample. */
  public static final Cluster NONE = new Cluster("", "");
}
