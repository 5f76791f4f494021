package giamngheo.jobs.erasure;

import com.fasterxml.jackson.annotation.JsonProperty;
import giamngheo.jobs.release.ErasedCells;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A household, or one person of it, that was erased. Who it was is not told: only whoever knows the
 * code of the household can see that it is meant.
 *
 * @param code random, stands wherever the household or the person was named
 * @param salt random, in hexadecimal
 * @param household digest of salt and household code
 * @param member number of the person; null if the whole household is meant
 * @param erasedAt when first, ISO 8601
 */
record Erasure(
    String code,
    String salt,
    @JsonProperty("household_sha256") String household,
    Integer member,
    @JsonProperty("erased_at") String erasedAt) {
  private static final int SALT_BYTES = 16;

  static Erasure of(String householdId, Integer member, String now) {
    String salt = random(SALT_BYTES);
    return new Erasure(
        ErasedCells.CODE + random(ErasedCells.CODE_BYTES),
        salt,
        digest(salt, householdId),
        member,
        now);
  }

  /** Whether that household is meant. */
  boolean isOf(String householdId) {
    return household.equals(digest(salt, householdId));
  }

  private static String digest(String salt, String householdId) {
    return DigestUtils.sha256Hex((salt + "|" + householdId).getBytes(StandardCharsets.UTF_8));
  }

  private static String random(int bytes) {
    byte[] random = new byte[bytes];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
