package giamngheo.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No password and no key is said, however it is spelled and wherever it stands. */
class SecretMaskTest {
  private static final String PASSWORD = "Bí-mật_7";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://me:{}@host:5432/db#t",
        "postgresql://me:{}@host/db",
        "postgresql:/me:{}@host/db",
        "POSTGRES://me:{}@host",
        "jdbc:postgresql://host/db?user=me&password={}#t",
        "JDBC:postgresql://host/db?user=me&PassWord={}&ssl=true",
        "jdbc:postgresql://host/db?pass%77ord={}",
        "jdbc:postgresql://host/db%3Fuser%3Dme%26password%3D{}",
        "jdbc:postgresql://host/db?sslpassword={}",
        "jdbc:postgresql://host/db?pwd={}",
        "FATAL: password = {} is wrong",
        "PGPASSWORD={} psql"
      })
  void thePasswordOfAnAddressIsMasked(String spelled) {
    String said = spelled.replace("{}", PASSWORD);
    String masked = SecretMask.of(Map.of(), List.of()).of("x " + said + " y");
    assertFalse(masked.contains(PASSWORD), masked);
    assertTrue(masked.startsWith("x ") && masked.endsWith(" y"), masked);
  }

  @Test
  void whatThisProcessWasGivenIsMaskedWhereverItStands() {
    SecretMask mask =
        SecretMask.of(
            Map.of("PGPASSWORD", "rất bí mật", "GIAMNGHEO_ID_KEY", "khoá của tỉnh 2024"),
            List.of("load", "jdbc:postgresql://h/d?user=u&password=a%23b c#select 1"));
    assertEquals("*** and ***", mask.of("rất bí mật and khoá của tỉnh 2024"));
    assertEquals("auth for a user with ***", mask.of("auth for a user with a#b c"));
  }

  @Test
  void othersWordsStay() {
    SecretMask mask = SecretMask.of(Map.of("PGPASSWORD", "ab"), List.of());
    for (String said :
        List.of(
            "household.csv: 3 lines received, 1 refused",
            "abc: --area=185 rate=3% of 100%",
            "https://example.org/a:b",
            "at giamngheo.jobs.cli.Main.main(Main.java:33)")) {
      assertEquals(said, mask.of(said));
    }
  }

  @Test
  void messagesAreMaskedLineByLineWhateverTheirParts() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SecretMask mask = SecretMask.of(Map.of("PGPASSWORD", PASSWORD), List.of());
    PrintStream err = new PrintStream(new MaskedOutput(bytes, mask), false, StandardCharsets.UTF_8);
    err.print("x".repeat(20_000) + PASSWORD.substring(0, 3));
    err.println(PASSWORD.substring(3));
    new IllegalStateException("password=" + PASSWORD).printStackTrace(err);
    String said = bytes.toString(StandardCharsets.UTF_8);
    assertTrue(said.startsWith("x".repeat(20_000) + "***\n"), said.substring(19_990));
    assertFalse(said.contains(PASSWORD));
    assertTrue(said.contains("password=***"), said.substring(19_990));
  }

  @Test
  void aTerminalIsNotSteered() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PlainOutput out = new PlainOutput(bytes)) {
      String said = "Đỗ\tThị\u001b[31m \u009b1m\u202eabc\u2066\u061c\u007f «陳» 😀 —\rx\r\n";
      for (byte one : said.getBytes(StandardCharsets.UTF_8)) {
        out.write(one);
      }
      out.write(said.getBytes(StandardCharsets.UTF_8));
      // A letter that was cut off takes nothing with it.
      out.write(new byte[] {(byte) 0xe2, (byte) 0x80, 'a', (byte) 0xc2, 0x1b});
    }
    String plain =
        "Đỗ\tThị\\u001b[31m \\u009b1m\\u202eabc\\u2066\\u061c\\u007f «陳» 😀 —\\u000dx\r\n";
    assertTrue(bytes.toString(StandardCharsets.UTF_8).startsWith(plain + plain));
    String rest = bytes.toString(StandardCharsets.ISO_8859_1);
    assertTrue(rest.endsWith("a\u00c2\\u001b"), rest);
  }
}
