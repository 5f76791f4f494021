package giamngheo.jobs.sample;

import java.util.List;

/**
 * What one commune sends for one year's periodic review, before it is written. The lists may be
 * changed: that is how mistakes get in.
 */
record CommuneFiles(
    Commune commune, int year, List<Review> reviews, List<Line> households, List<Line> members) {}
