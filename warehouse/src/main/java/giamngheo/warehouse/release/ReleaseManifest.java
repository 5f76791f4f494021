package giamngheo.warehouse.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import giamngheo.warehouse.table.ReleaseTable;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything about a release, for whoever finds its folder alone: {@code manifest.json}. */
final class ReleaseManifest {
  private static final ObjectMapper JSON =
      new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

  private ReleaseManifest() {}

  static String of(Release release) {
    try {
      return JSON.writeValueAsString(entries(release));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> entries(Release release) {
    Map<String, Object> entries = new LinkedHashMap<>();
    entries.put(ReleaseTable.RELEASE_ID, release.releaseId());
    entries.put(ReleaseTable.STATE, release.state().word());
    entries.put(ReleaseTable.AREA_CODE, release.areaCode());
    entries.put(ReleaseTable.YEAR, release.year());
    entries.put(ReleaseTable.CREATED_AT, release.createdAt().toString());
    entries.put(ReleaseTable.CODE_VERSION, release.codeVersion());
    entries.put(ReleaseTable.CONFIG_SHA256, release.configSha256());
    entries.put(ReleaseTable.STANDARD_IDS, release.standardIds());
    entries.put(ReleaseTable.MAP_DATE, release.mapDate().toString());
    release
        .document()
        .ifPresent(
            decision -> {
              entries.put(ReleaseTable.DOCUMENT_NO, decision.number());
              entries.put(ReleaseTable.DOCUMENT_DATE, decision.date().toString());
            });
    entries.put(ReleaseTable.DATA_CUTOFF, release.dataCutoff().toString());
    entries.put(ReleaseTable.INPUTS_SHA256, release.inputsSha256());
    entries.put(ReleaseTable.CELLS, release.cells());
    entries.put(ReleaseTable.CELLS_DIGEST, release.cellsDigest());
    entries.put(ReleaseTable.HELD_BY, release.heldBy());
    entries.put(ReleaseTable.TABLES, release.tables());
    return entries;
  }

  /** The release that a manifest tells of; empty if it is none. */
  static Optional<Release> read(String text) {
    try {
      JsonNode all = JSON.readTree(text);
      String id = all.path(ReleaseTable.RELEASE_ID).asText();
      JsonNode number = all.path(ReleaseTable.DOCUMENT_NO);
      return Optional.of(
          new Release(
              id,
              ReleaseState.of(all.path(ReleaseTable.STATE).asText()),
              Instant.parse(all.path(ReleaseTable.CREATED_AT).asText()),
              all.path(ReleaseTable.CODE_VERSION).asText(),
              all.path(ReleaseTable.CONFIG_SHA256).asText(),
              JSON.convertValue(
                  all.path(ReleaseTable.STANDARD_IDS), new TypeReference<List<String>>() {}),
              LocalDate.parse(all.path(ReleaseTable.MAP_DATE).asText()),
              JSON.convertValue(
                  all.path(ReleaseTable.TABLES), new TypeReference<List<HeldTable>>() {}),
              all.path(ReleaseTable.AREA_CODE).asText(),
              all.path(ReleaseTable.YEAR).asInt(),
              number.isMissingNode()
                  ? Optional.empty()
                  : Optional.of(
                      new Decision(
                          number.asText(),
                          LocalDate.parse(all.path(ReleaseTable.DOCUMENT_DATE).asText()))),
              Instant.parse(all.path(ReleaseTable.DATA_CUTOFF).asText()),
              all.path(ReleaseTable.INPUTS_SHA256).asText(),
              all.path(ReleaseTable.CELLS).asLong(),
              all.path(ReleaseTable.CELLS_DIGEST).asText(),
              all.path(ReleaseTable.HELD_BY).asText(id)));
    } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether a manifest tells of that release what its row tells; older ones tell less. */
  static boolean agrees(String text, Release release) {
    try {
      JsonNode told = JSON.readTree(text);
      // Read back, so that numbers of both are of one kind.
      JsonNode known = JSON.readTree(of(release));
      return told.isObject()
          && told.size() > 0
          && told.properties().stream()
              .allMatch(entry -> entry.getValue().equals(known.get(entry.getKey())))
          && known.properties().stream()
              .map(Map.Entry::getKey)
              .filter(key -> !told.has(key))
              .allMatch(
                  List.of(
                          ReleaseTable.HELD_BY,
                          ReleaseTable.DOCUMENT_NO,
                          ReleaseTable.DOCUMENT_DATE)
                      ::contains);
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}
