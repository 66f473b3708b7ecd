import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';

/** To the form and back to this screen; only in a browser, which knows what this screen is. */
export function SignInAgain({ words }: { words: string }) {
  const here = window.location.pathname + window.location.search;
  return (
    <Link href={paths.signIn(here)} className="link text-12">
      {words}
    </Link>
  );
}
