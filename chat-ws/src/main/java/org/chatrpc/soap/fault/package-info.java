/** SOAP faults: the single mapping of failures to them, and how they are written. */
@NullMarked
package org.chatrpc.soap.fault;

import org.jspecify.annotations.NullMarked;
