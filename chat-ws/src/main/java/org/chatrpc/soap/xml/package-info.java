/**
 * The contract's types as XML without a SOAP stack, for calls that the front door serves itself. Independent of the
 * chat.
 */
@NullMarked
package org.chatrpc.soap.xml;

import org.jspecify.annotations.NullMarked;
