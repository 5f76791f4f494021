package giamngheo.warehouse.release;

import java.util.Locale;

/** How far a publication has come. */
public enum ReleaseState {
  /** Sơ bộ: the computed class counts. */
  PROVISIONAL,
  /** Chính thức: the class that the commune recognised counts. */
  OFFICIAL,
  /** Phê duyệt: an official release to which a later decision was attached. */
  APPROVED;

  /** The word in table {@code release} and in ids. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ReleaseState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
