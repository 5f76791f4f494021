package giamngheo.warehouse.file.line;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads what {@link RawLine} wrote. */
public final class RawCells {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<LinkedHashMap<String, String>> CELLS =
      new TypeReference<>() {};

  private RawCells() {}

  /** The cells of a raw line by heading, in the order of the file. */
  public static Map<String, String> of(String raw) {
    try {
      return JSON.readValue(raw, CELLS);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not a line as it was received", e);
    }
  }
}
