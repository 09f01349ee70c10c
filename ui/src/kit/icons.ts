import ArrowDown from "@lucide/svelte/icons/arrow-down";
import ArrowLeft from "@lucide/svelte/icons/arrow-left";
import ArrowRight from "@lucide/svelte/icons/arrow-right";
import ArrowUp from "@lucide/svelte/icons/arrow-up";
import Bookmark from "@lucide/svelte/icons/bookmark";
import BookOpen from "@lucide/svelte/icons/book-open-text";
import CalendarDays from "@lucide/svelte/icons/calendar-days";
import ChartLine from "@lucide/svelte/icons/chart-spline";
import Check from "@lucide/svelte/icons/check";
import ChevronDown from "@lucide/svelte/icons/chevron-down";
import ChevronRight from "@lucide/svelte/icons/chevron-right";
import ChevronUp from "@lucide/svelte/icons/chevron-up";
import CircleAlert from "@lucide/svelte/icons/circle-alert";
import CircleCheck from "@lucide/svelte/icons/circle-check";
import Clipboard from "@lucide/svelte/icons/clipboard-list";
import Clock from "@lucide/svelte/icons/clock";
import Copy from "@lucide/svelte/icons/copy";
import Dices from "@lucide/svelte/icons/dices";
import Ellipsis from "@lucide/svelte/icons/ellipsis";
import Eye from "@lucide/svelte/icons/eye";
import EyeOff from "@lucide/svelte/icons/eye-off";
import FolderOpen from "@lucide/svelte/icons/folder-open";
import HeartPulse from "@lucide/svelte/icons/heart-pulse";
import History from "@lucide/svelte/icons/rotate-ccw-clock";
import Info from "@lucide/svelte/icons/info";
import KeyRound from "@lucide/svelte/icons/key-round";
import LifeBuoy from "@lucide/svelte/icons/life-buoy";
import Lock from "@lucide/svelte/icons/lock";
import LockOpen from "@lucide/svelte/icons/lock-open";
import Menu from "@lucide/svelte/icons/menu";
import MessageSquare from "@lucide/svelte/icons/message-square";
import Messages from "@lucide/svelte/icons/messages-square";
import Minus from "@lucide/svelte/icons/minus";
import Pause from "@lucide/svelte/icons/pause";
import Pencil from "@lucide/svelte/icons/pencil-line";
import Phone from "@lucide/svelte/icons/phone";
import Play from "@lucide/svelte/icons/play";
import Plus from "@lucide/svelte/icons/plus";
import Printer from "@lucide/svelte/icons/printer";
import RotateCcw from "@lucide/svelte/icons/rotate-ccw";
import Save from "@lucide/svelte/icons/save";
import Search from "@lucide/svelte/icons/search";
import Settings from "@lucide/svelte/icons/settings";
import ShieldCheck from "@lucide/svelte/icons/shield-check";
import Star from "@lucide/svelte/icons/star";
import SkipForward from "@lucide/svelte/icons/skip-forward";
import Sun from "@lucide/svelte/icons/sun";
import Table from "@lucide/svelte/icons/table-2";
import Tag from "@lucide/svelte/icons/tag";
import Trash from "@lucide/svelte/icons/trash";
import Undo from "@lucide/svelte/icons/undo-2";
import Wind from "@lucide/svelte/icons/wind";
import Volume from "@lucide/svelte/icons/volume-2";
import VolumeOff from "@lucide/svelte/icons/volume-x";
import Grip from "@lucide/svelte/icons/grip-vertical";
import Target from "@lucide/svelte/icons/target";
import Users from "@lucide/svelte/icons/users";
import Video from "@lucide/svelte/icons/video";
import FileText from "@lucide/svelte/icons/file-text";
import Compass from "@lucide/svelte/icons/compass";
import Shapes from "@lucide/svelte/icons/shapes";
import Quote from "@lucide/svelte/icons/quote";
import Monitor from "@lucide/svelte/icons/monitor";
import ListChecks from "@lucide/svelte/icons/list-checks";
import Feather from "@lucide/svelte/icons/feather";
import Download from "@lucide/svelte/icons/download";
import Upload from "@lucide/svelte/icons/upload";
import Circle from "@lucide/svelte/icons/circle";
import CircleDot from "@lucide/svelte/icons/circle-dot";
import X from "@lucide/svelte/icons/x";

/** The drawings in use, by what they mean here. */
export const icons = {
  messages: Messages,
  "grip-vertical": Grip,
  target: Target,
  users: Users,
  video: Video,
  "file-text": FileText,
  compass: Compass,
  shapes: Shapes,
  quote: Quote,
  monitor: Monitor,
  "list-checks": ListChecks,
  feather: Feather,
  download: Download,
  upload: Upload,
  circle: Circle,
  "circle-dot": CircleDot,
  "arrow-down": ArrowDown,
  "arrow-left": ArrowLeft,
  "arrow-right": ArrowRight,
  "arrow-up": ArrowUp,
  bookmark: Bookmark,
  "book-open": BookOpen,
  calendar: CalendarDays,
  chart: ChartLine,
  check: Check,
  "chevron-down": ChevronDown,
  "chevron-right": ChevronRight,
  "chevron-up": ChevronUp,
  alert: CircleAlert,
  "circle-check": CircleCheck,
  clipboard: Clipboard,
  clock: Clock,
  copy: Copy,
  dices: Dices,
  more: Ellipsis,
  eye: Eye,
  "eye-off": EyeOff,
  folder: FolderOpen,
  "heart-pulse": HeartPulse,
  history: History,
  info: Info,
  key: KeyRound,
  "life-buoy": LifeBuoy,
  lock: Lock,
  "lock-open": LockOpen,
  menu: Menu,
  message: MessageSquare,
  minus: Minus,
  pause: Pause,
  pencil: Pencil,
  phone: Phone,
  play: Play,
  plus: Plus,
  search: Search,
  printer: Printer,
  restore: RotateCcw,
  save: Save,
  settings: Settings,
  shield: ShieldCheck,
  star: Star,
  skip: SkipForward,
  sun: Sun,
  table: Table,
  tag: Tag,
  trash: Trash,
  undo: Undo,
  wind: Wind,
  volume: Volume,
  "volume-off": VolumeOff,
  x: X,
};

export type IconName = keyof typeof icons;
