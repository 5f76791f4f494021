package giamngheo.jobs.sample;

/**
 * One mistake put into the sample on purpose.
 *
 * @param year review year of the file
 * @param areaCode commune that sends it
 * @param descriptionVi what is wrong, in Vietnamese
 * @param descriptionEn the same in English
 */
public record SampleFault(
    int year, String areaCode, FaultKind kind, String descriptionVi, String descriptionEn) {}
