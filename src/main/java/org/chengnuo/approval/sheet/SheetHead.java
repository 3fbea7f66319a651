package org.chengnuo.approval.sheet;

import java.util.List;

/**
 * Which case it is.
 *
 * @param person for whom it is handled, with what the regime calls them
 * @param particulars what the case is about besides, such as the parcel
 */
record SheetHead(String title, String number, List<Tag> tags, String person, List<String> particulars) {}
