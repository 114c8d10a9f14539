/**
 * The check of a request before the SOAP stack: well-formed, a plain call of the contract, each value readable as its type.
 */
@NullMarked
package org.chatrpc.http.request;

import org.jspecify.annotations.NullMarked;
