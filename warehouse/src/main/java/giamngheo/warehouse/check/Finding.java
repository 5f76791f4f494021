package giamngheo.warehouse.check;

import java.io.Serializable;

/**
 * A problem found in the data: never an exception.
 *
 * @param column canonical name of the column concerned, or null if it is the whole line
 * @param checkId id of the check, e.g. {@code BAD_DATE}; its texts stand in {@code
 *     conf/checks.yaml}
 * @param severity error: the line is refused; warning: the line counts
 * @param value the value as it stood in the file, without personal data, or null
 * @param messageVi what is wrong, why, and what to do, in Vietnamese
 * @param messageEn the same in English
 */
public record Finding(
    String column,
    String checkId,
    Severity severity,
    String value,
    String messageVi,
    String messageEn)
    implements Serializable {}
