package giamngheo.jobs.compose;

import giamngheo.warehouse.measure.Population;
import java.util.List;
import java.util.Optional;

/**
 * What a form of one area is computed from.
 *
 * @param areaCode the area the form is for
 * @param year review year
 * @param places its printed places in printing order
 * @param totalPopulation residents of the whole area where they are given apart: they win over the
 *     sum of the places
 */
public record FormSheet(
    String areaCode, int year, List<PlaceRow> places, Optional<Population> totalPopulation) {}
