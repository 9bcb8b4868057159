import { v5 } from 'uuid';

/** Any UUID, the same for good: names made under it never change. */
const NAMESPACE = '6f0a2e1c-6d0f-5d4b-9f43-0c1d7a6b8e52';

/**
 * The Message-ID that follows from a message's key: the same for every attempt, so that a mail that a server took just before
 * a crash can be recognized when it comes again.
 */
export function messageIdOf(key: string, publicUrl: string): string {
  return `<${messageDigest(key)}@${new URL(publicUrl).hostname}>`;
}

/** A UUID that tells messages apart and does not give away their key. */
export function messageDigest(key: string): string {
  return v5(key, NAMESPACE);
}
