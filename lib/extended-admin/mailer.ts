import { APIError } from "@better-auth/core/error";
import { EXTENDED_ADMIN_ERROR_CODES as CODES } from "./error-codes";
import type { ResolvedOptions } from "./options";

/** Whom a message is for. */
export interface Addressee {
  id: string;
  name: string;
  email: string;
}

/** A message whose point is a link; the mailer makes the address around the token. */
export interface LinkMail {
  user: Addressee;
  /** Secret: whoever has it has the account. */
  token: string;
  expiresAt: Date;
  /** The name of the member of staff who had it sent; null where it was asked for by anybody. */
  by: string | null;
}

/** The port through which messages leave. Each method throws when its message was not taken. */
export interface Mailer {
  /** Why nothing can be sent, as a sentence; null or absent where it can. */
  unavailable?: string | null;
  /** "An account was made for you: choose a password." */
  invite(mail: LinkMail): Promise<void>;
  /** "Choose a new password." */
  resetPassword(mail: LinkMail): Promise<void>;
  /** "Confirm that this address is yours." */
  verifyEmail(mail: LinkMail): Promise<void>;
  /** "Your password was changed." */
  passwordChanged(mail: { user: Addressee; at: Date }): Promise<void>;
}

/** @throws 501 where the host app can send nothing. */
export function requireMailer({ mailer }: Pick<ResolvedOptions, "mailer">): Mailer {
  if (mailer && !mailer.unavailable) return mailer;
  const { code, message } = CODES.MAIL_IS_NOT_SET_UP;
  throw new APIError("NOT_IMPLEMENTED", { code, message: mailer?.unavailable ?? message });
}
