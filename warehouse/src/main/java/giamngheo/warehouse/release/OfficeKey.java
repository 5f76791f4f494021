package giamngheo.warehouse.release;

import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ed25519 keys of an office, as OpenSSL writes them: PEM, PKCS#8 and X.509. */
public final class OfficeKey {
  static final String ALGORITHM = "Ed25519";

  private static final Pattern PEM =
      Pattern.compile("-----BEGIN ([A-Z ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");

  /** Keys take some hundred bytes. */
  private static final int LONGEST = 1 << 16;

  private OfficeKey() {}

  /**
   * The key with which the office signs.
   *
   * @throws CallerMistake if the file is none
   */
  public static PrivateKey secret(Path file) {
    try {
      return KeyFactory.getInstance(ALGORITHM)
          .generatePrivate(new PKCS8EncodedKeySpec(content(file, "PRIVATE KEY")));
    } catch (GeneralSecurityException | IOException e) {
      throw refusal(file, "openssl genpkey -algorithm ed25519 -out khoa-mat.pem", "PRIVATE KEY", e);
    }
  }

  /**
   * The key by which everybody can check signatures.
   *
   * @throws CallerMistake if the file is none
   */
  public static PublicKey open(Path file) {
    try {
      return KeyFactory.getInstance(ALGORITHM)
          .generatePublic(new X509EncodedKeySpec(content(file, "PUBLIC KEY")));
    } catch (GeneralSecurityException | IOException e) {
      throw refusal(
          file, "openssl pkey -in khoa-mat.pem -pubout -out khoa-cong-khai.pem", "PUBLIC KEY", e);
    }
  }

  private static byte[] content(Path file, String kind)
      throws IOException, GeneralSecurityException {
    if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
      throw new IOException("no file of a key");
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    Matcher pem = PEM.matcher(text);
    if (!pem.find() || !pem.group(1).equals(kind)) {
      throw new GeneralSecurityException("no " + kind);
    }
    try {
      return Base64.getMimeDecoder().decode(pem.group(2));
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException("no " + kind, e);
    }
  }

  private static CallerMistake refusal(Path file, String command, String kind, Exception cause) {
    return new CallerMistake(
        new Text(
            "Không dùng được tệp khoá %s: cần khoá Ed25519 dạng PEM, không đặt mật khẩu (BEGIN %s).\nTạo bằng: %s"
                .formatted(file, kind, command),
            "The key file %s cannot be used: an Ed25519 key in PEM without password is needed (BEGIN %s).\nMake one by: %s"
                .formatted(file, kind, command)),
        cause);
  }
}
