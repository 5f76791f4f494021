package giamngheo.warehouse.postgres;

import java.util.Properties;

/** How long a database may be silent; what the address itself says goes before. */
final class Patience {
  /** Seconds until a server must have taken the call. */
  private static final int CONNECT = 15;

  /** Seconds without a byte, while a large table is sorted or copied. */
  private static final int SILENCE = 900;

  private Patience() {}

  /** The same properties with the limits. */
  static Properties set(Properties properties) {
    properties.setProperty("connectTimeout", Integer.toString(CONNECT));
    properties.setProperty("loginTimeout", Integer.toString(2 * CONNECT));
    properties.setProperty("socketTimeout", Integer.toString(SILENCE));
    properties.setProperty("tcpKeepAlive", "true");
    return properties;
  }
}
