package org.chengnuo.access;

/** The users without whom nobody could log in to a fresh installation. */
interface FirstUsers {

  /** Called within one transaction at every start, after groups and grants. */
  void createMissing();
}
