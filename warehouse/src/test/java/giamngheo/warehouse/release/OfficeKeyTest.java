package giamngheo.warehouse.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.refusal.CallerMistake;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys of an office are read as OpenSSL writes them, or refused with the way to one. */
class OfficeKeyTest {
  @TempDir Path folder;

  @Test
  void aPairIsRead() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Path secret = pem("PRIVATE KEY", pair.getPrivate().getEncoded());
    assertEquals(pair.getPrivate(), OfficeKey.secret(secret));
    assertThrows(CallerMistake.class, () -> OfficeKey.open(secret));
    Path open = pem("PUBLIC KEY", pair.getPublic().getEncoded());
    assertEquals(pair.getPublic(), OfficeKey.open(open));
  }

  @Test
  void aKeyOfAnotherKindIsRefused() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
    Path secret = pem("PRIVATE KEY", pair.getPrivate().getEncoded());
    assertThrows(CallerMistake.class, () -> OfficeKey.secret(secret));
  }

  private Path pem(String kind, byte[] key) throws Exception {
    String body = Base64.getMimeEncoder().encodeToString(key);
    return Files.writeString(
        folder.resolve("khoa.pem"),
        "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, body, kind));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\nA\n-----END PRIVATE KEY-----",
        "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----",
        "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"
      })
  void whatIsNoKeyIsRefusedWithTheWayToOne(String content) throws Exception {
    Path file = Files.writeString(folder.resolve("khoa.pem"), content);
    CallerMistake mistake = assertThrows(CallerMistake.class, () -> OfficeKey.secret(file));
    assertTrue(mistake.text().vi().contains("openssl genpkey"), mistake.text().vi());
    assertThrows(CallerMistake.class, () -> OfficeKey.open(file));
    assertThrows(CallerMistake.class, () -> OfficeKey.secret(folder));
  }
}
