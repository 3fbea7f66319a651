/**
 * Who may do what: groups, authorizations and task filters that are there from the first start, the demonstration's
 * users, the first administrator of a production installation, and the doors of the web.
 */
package org.chengnuo.access;
