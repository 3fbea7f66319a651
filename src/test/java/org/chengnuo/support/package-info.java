/** What the tests of all packages share: the whole application on a database of its own, and a plain HTTP client. */
package org.chengnuo.support;
