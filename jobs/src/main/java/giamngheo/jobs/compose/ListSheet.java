package giamngheo.jobs.compose;

import java.util.List;
import java.util.Map;

/**
 * What a list form of one area is computed from: one line per member, in printing order of the
 * households.
 *
 * <p>Every line holds {@code household_id} (text), {@code member_no} (number), {@code relationship}
 * and the fields that the form's columns name: {@code full_name}, {@code place} (hamlet, with the
 * commune where the area is larger), {@code sex}, {@code birth_year}, {@code ethnicity} (code),
 * {@code movement} (on this list; absent where last year's list is not known), {@code
 * merit_household}, {@code no_labour_capacity} (booleans), {@code supports} (collection of text).
 * What is not known is absent or null.
 *
 * @param areaCode the area the form is for
 * @param year review year
 * @param lines one map per member, field to value
 */
public record ListSheet(String areaCode, int year, List<Map<String, Object>> lines) {}
