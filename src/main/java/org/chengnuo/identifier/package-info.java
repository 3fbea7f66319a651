/** Numbers that people, organisations, parcels and cases carry: read, verified by their check digits, and masked. */
package org.chengnuo.identifier;
