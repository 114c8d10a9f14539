/**
 * The front door: reads requests whole and checks them before the SOAP stack sees them, sends responses whole, and
 * serves the pages and downloads.
 */
@NullMarked
package org.chatrpc.http;

import org.jspecify.annotations.NullMarked;
