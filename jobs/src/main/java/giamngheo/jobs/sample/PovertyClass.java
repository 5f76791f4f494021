package giamngheo.jobs.sample;

/** The class a household has after a review. */
enum PovertyClass {
  POOR("poor"),
  NEAR_POOR("near_poor"),
  AVERAGE("average"),
  NOT_POOR("not_poor");

  private final String code;

  PovertyClass(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  /** Whether the household stands on the commune's list of poor and near-poor. */
  boolean isListed() {
    return this == POOR || this == NEAR_POOR;
  }
}
