/**
 * The contract's types as XML without a SOAP stack, for calls that the front door answers itself. Knows nothing of the
 * chat.
 */
@NullMarked
package org.chatrpc.soap.xml;

import org.jspecify.annotations.NullMarked;
