package giamngheo.warehouse.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A YAML file of {@code conf/} read into a record, without object tags. */
public final class YamlFile {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder(YamlReader.FACTORY)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .addModule(CoreNumbers.module())
          .build();

  private YamlFile() {}

  /**
   * Reads the file into {@code shape}.
   *
   * @throws ConfigurationMistake naming file, line, key, what was expected and the nearest word
   */
  public static <T> T read(Path file, Class<T> shape) {
    try {
      return MAPPER.readValue(ConfigurationText.read(file), shape);
    } catch (JsonProcessingException e) {
      throw place(file, e).mistake(YamlFault.of(e), e);
    }
  }

  /** The files of a folder of {@code conf/} that end in {@code .yaml}, by name. */
  public static List<Path> allIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".yaml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ConfigurationPlace place(Path file, JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    return new ConfigurationPlace(
        file.getFileName().toString(), location == null ? 0 : location.getLineNr(), key(e));
  }

  private static String key(JsonProcessingException e) {
    if (!(e instanceof JsonMappingException mapping)) {
      return "";
    }
    return mapping.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? Integer.toString(step.getIndex())
                    : step.getFieldName())
        .filter(Objects::nonNull)
        .collect(Collectors.joining("."));
  }
}
