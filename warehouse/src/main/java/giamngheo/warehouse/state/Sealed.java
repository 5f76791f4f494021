package giamngheo.warehouse.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import giamngheo.warehouse.file.text.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A record as one line of JSON, with a second line that tells whether a byte of it changed. */
final class Sealed {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Sealed() {}

  static byte[] write(Object content) {
    try {
      byte[] line = JSON.writeValueAsBytes(content);
      return (new String(line, StandardCharsets.UTF_8) + "\n" + Sha256.of(line) + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The record, or nothing if the file is not as it was written. */
  static <T> Optional<T> read(byte[] file, Class<T> type) {
    String text = new String(file, StandardCharsets.UTF_8);
    String[] lines = text.split("\n", -1);
    boolean whole =
        lines.length == 3
            && lines[2].isEmpty()
            && Sha256.of(lines[0].getBytes(StandardCharsets.UTF_8)).equals(lines[1]);
    if (!whole) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(lines[0], type));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
