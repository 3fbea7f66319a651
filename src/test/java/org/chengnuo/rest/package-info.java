/** The contract as another program sees it: nothing but HTTP. */
package org.chengnuo.rest;
