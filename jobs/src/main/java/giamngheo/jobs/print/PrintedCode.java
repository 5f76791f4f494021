package giamngheo.jobs.print;

import giamngheo.warehouse.file.text.Sha256;
import giamngheo.warehouse.release.Release;
import java.util.List;
import java.util.Locale;

/**
 * By what a printed page of a release is found again: a short code at its foot, which the QR code
 * beside it holds too. It is made of the release with its figures and of what was printed from it,
 * so that no other page has the same one.
 *
 * @param release the release
 * @param form form, paper or report
 * @param area code of the area
 * @param period {@code 2024}, {@code 2024/6m}
 */
public record PrintedCode(Release release, String form, String area, String period) {
  private static final String PREFIX = "giamngheo";
  private static final String BETWEEN = "|";
  private static final int HALF = 4;

  /** Eight signs in two groups: {@code 3F2A-9C41}. */
  public String code() {
    String digest =
        Sha256.ofParts(List.of(release.releaseId(), release.cellsDigest(), form, area, period))
            .toUpperCase(Locale.ROOT);
    return digest.substring(0, HALF) + "-" + digest.substring(HALF, 2 * HALF);
  }

  /** What the QR code says. */
  public String seal() {
    return String.join(BETWEEN, PREFIX, release.releaseId(), form, area, period, code());
  }

  /** Whether a code, or what a QR code says, is that of this page. */
  public boolean is(String asked) {
    return asked.strip().equalsIgnoreCase(code()) || asked.strip().equals(seal());
  }
}
