package org.chengnuo.casework.sheet;

import java.util.Optional;

/**
 * What the grants of one process are worth now; empty for a case of another process, and where nothing was granted. Beans,
 * one per process that grants.
 */
public interface GrantValidity extends Part<Optional<Validity>> {}
