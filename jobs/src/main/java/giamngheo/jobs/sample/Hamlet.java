package giamngheo.jobs.sample;

/**
 * A hamlet or town block.
 *
 * @param code commune and number, {@code 06328-001}
 * @param share its part of the commune's households
 */
record Hamlet(String code, String name, double share) {}
