/** How the contracts of the processes publish themselves: {@code GET /api/processes} and the OpenAPI description. */
package org.chengnuo.casework.contract;
