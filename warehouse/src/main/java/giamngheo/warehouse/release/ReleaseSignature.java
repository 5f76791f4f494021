package giamngheo.warehouse.release;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;

/**
 * The office's signature over the manifest of a release: {@code manifest.sig} beside it, base64.
 * The manifest names every held file by its digest and the printed cells by theirs, so it stands
 * for all of them.
 */
public final class ReleaseSignature {
  static final String FILE = "manifest.sig";

  private ReleaseSignature() {}

  /** What became of a signature. */
  public enum Found {
    /** It is of this key and this manifest. */
    HOLDS,
    /** There is none. */
    MISSING,
    /** It is of another key, or the manifest was changed. */
    BROKEN
  }

  /** Signs a release whose manifest stands; a signature that stands is replaced. */
  public static void sign(HeldFolder folder, PrivateKey key) {
    try {
      Signature signature = Signature.getInstance(OfficeKey.ALGORITHM);
      signature.initSign(key);
      signature.update(folder.manifestBytes().orElseThrow());
      String text = Base64.getEncoder().encodeToString(signature.sign()) + "\n";
      folder.write(FILE, text.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether there is a signature, whoever made it. */
  public static boolean stands(HeldFolder folder) {
    return folder.bytes(FILE).isPresent();
  }

  /** Checks the signature of a release. */
  public static Found check(HeldFolder folder, PublicKey key) {
    Optional<byte[]> stored = folder.bytes(FILE);
    Optional<byte[]> manifest = folder.manifestBytes();
    if (stored.isEmpty() || manifest.isEmpty()) {
      return Found.MISSING;
    }
    try {
      Signature signature = Signature.getInstance(OfficeKey.ALGORITHM);
      signature.initVerify(key);
      signature.update(manifest.get());
      String text = new String(stored.get(), StandardCharsets.US_ASCII).strip();
      return signature.verify(Base64.getDecoder().decode(text)) ? Found.HOLDS : Found.BROKEN;
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Found.BROKEN;
    }
  }
}
