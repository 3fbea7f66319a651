/**
 * Cases that the engine has lost: open in the tables, while no process runs for them. Nothing in the product makes one;
 * a database that was put back in parts, or a hand in the engine's tables, does.
 */
package org.chengnuo.casework.lost;
