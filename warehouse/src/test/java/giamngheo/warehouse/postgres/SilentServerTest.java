package giamngheo.warehouse.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.refusal.SystemFailed;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that takes the call and says nothing, at once or after the greeting, is not waited for.
 */
@Tag("session")
class SilentServerTest {
  @TempDir Path folder;
  private ServerSocket server;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  private String url(String limits) {
    return "jdbc:postgresql://127.0.0.1:%d/d?user=u&sslmode=disable&%s"
        .formatted(server.getLocalPort(), limits);
  }

  @Test
  void thereAreLimitsUnlessTheAddressNamesOthers() {
    Properties limits = Patience.set(new Properties());
    for (String limit : new String[] {"connectTimeout", "loginTimeout", "socketTimeout"}) {
      assertTrue(Integer.parseInt(limits.getProperty(limit)) > 0, limit);
    }
  }

  @Test
  void silenceAtTheGreetingIsTold() {
    String limits = "loginTimeout=1";
    Database database = new Database(url(limits), "u", "p");
    SQLException hung = assertThrows(SQLException.class, database::connect);
    assertNoAnswer((SystemFailed) database.refusal(hung));
    assertNoAnswer(
        assertThrows(
            SystemFailed.class, () -> PostgresTable.of(url(limits) + "#a").copyInto(folder)));
  }

  @Test
  void silenceAfterTheGreetingIsTold() {
    Thread greeting = new Thread(this::greet);
    greeting.setDaemon(true);
    greeting.start();
    assertNoAnswer(
        assertThrows(
            SystemFailed.class,
            () -> PostgresTable.of(url("socketTimeout=1") + "#a").copyInto(folder)));
  }

  /** Lets everybody in, and answers no question. */
  private void greet() {
    try {
      Socket call = server.accept();
      DataInputStream in = new DataInputStream(call.getInputStream());
      in.skipNBytes(in.readInt() - Integer.BYTES);
      ByteBuffer welcome = ByteBuffer.allocate(256);
      welcome.put((byte) 'R').putInt(8).putInt(0);
      say(welcome, "server_version\0" + "16.0\0");
      say(welcome, "client_encoding\0UTF8\0");
      say(welcome, "DateStyle\0ISO\0");
      welcome.put((byte) 'Z').putInt(5).put((byte) 'I');
      call.getOutputStream().write(welcome.array(), 0, welcome.position());
      call.getOutputStream().flush();
      in.skipNBytes(Long.MAX_VALUE);
    } catch (IOException e) {
      // The test is over.
    }
  }

  private static void say(ByteBuffer welcome, String parameter) {
    byte[] bytes = parameter.getBytes(StandardCharsets.US_ASCII);
    welcome.put((byte) 'S').putInt(Integer.BYTES + bytes.length).put(bytes);
  }

  private static void assertNoAnswer(SystemFailed told) {
    assertEquals(3, told.exitCode());
    assertTrue(told.text().en().contains("does not answer"), told.text().en());
    assertTrue(told.text().vi().contains("không trả lời"), told.text().vi());
  }
}
