package giamngheo.warehouse.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A published state of the figures of one area and all areas below it.
 *
 * @param releaseId {@code 2024-185-official-1}
 * @param createdAt when it was made
 * @param codeVersion the program that made it
 * @param configSha256 checksum of the configuration
 * @param standardIds standards of its figures
 * @param mapDate the day whose administrative map its figures stand on
 * @param tables what it holds
 * @param document the decision attached to it
 * @param dataCutoff when the last file it rests on was loaded
 * @param inputsSha256 fingerprint of all that its figures were computed from
 * @param cells number of printed cells
 * @param cellsDigest digest of the printed cells
 * @param heldBy the release whose held files it rests on
 */
public record Release(
    String releaseId,
    ReleaseState state,
    Instant createdAt,
    String codeVersion,
    String configSha256,
    List<String> standardIds,
    LocalDate mapDate,
    List<HeldTable> tables,
    String areaCode,
    int year,
    Optional<Decision> document,
    Instant dataCutoff,
    String inputsSha256,
    long cells,
    String cellsDigest,
    String heldBy) {

  public Release {
    standardIds = List.copyOf(standardIds);
    tables = List.copyOf(tables);
  }

  /** The same release with what was written for it. */
  public Release written(List<HeldTable> held, long printedCells, String digest) {
    return new Release(
        releaseId,
        state,
        createdAt,
        codeVersion,
        configSha256,
        standardIds,
        mapDate,
        held,
        areaCode,
        year,
        document,
        dataCutoff,
        inputsSha256,
        printedCells,
        digest,
        heldBy);
  }

  /** The release that attaches a decision to this one: same figures, same held files. */
  public Release approved(String id, Instant at, Optional<Decision> decision) {
    return new Release(
        id,
        ReleaseState.APPROVED,
        at,
        codeVersion,
        configSha256,
        standardIds,
        mapDate,
        tables,
        areaCode,
        year,
        decision,
        dataCutoff,
        inputsSha256,
        cells,
        cellsDigest,
        heldBy);
  }

  /** Whether it can open next year's movements. */
  public boolean opensNextYear() {
    return state != ReleaseState.PROVISIONAL;
  }
}
