/** What a case asks of the database, counted and held to a budget. */
package org.chengnuo.cost;
